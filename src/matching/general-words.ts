/**
 * Words of firms' names that tell no firm from another: fields of business, kinds of organisation, places.
 * Folded. What is left of a name without them, and without its legal form, is its distinctive part.
 */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const FIELDS = set(`
technology technologies tech technical techno science sciences scientific research development developments design
institute institutes institution academy college university school laboratory laboratories lab labs center centre
group groups holding holdings conglomerate enterprise enterprises industry industries industrial industria company
companies corporation corp co firm trading trade trader traders import imports export exports commerce commercial
international intl global world worldwide universal national federal state republic central general generale public
electronic electronics electric electrical electro power energy energies oil gas petroleum petrochemical petro chemical
chemicals chemistry material materials metal metals metallurgical metallurgy steel iron aluminum aluminium copper silicon
machine machines machinery mechanical mechanics engineering engineers engineer equipment equipments instrument instruments
manufacturing manufacture manufacturer manufacturers plant plants factory works workshop production products product
service services solution solutions system systems software hardware computer computers computing network networks data
digital information informatics internet cyber cloud smart intelligent intelligence automation automatic automotive auto
robotics robot robots vision optical optics optoelectronic optoelectronics photonics laser semiconductor semiconductors
microelectronics micro nano integrated circuit circuits chip chips device devices component components communication
communications telecom telecommunication telecommunications mobile wireless satellite space aerospace aviation aircraft
airlines airline air airways aero aeronautics aeronautical helicopter helicopters airport flight rocket missile missiles
ship ships shipping shipyard shipyards shipbuilding maritime marine navigation naval ocean oceanic sea port ports vessel
logistics transport transportation freight cargo forwarding express supply supplies supplier chain rail railway railways
construction building builders infrastructure architecture investment investments invest investors finance financial
capital fund funds bank banking insurance securities asset assets management managing consulting consultants consultancy
business agency agencies bureau office department division branch subsidiary ministry committee commission authority
association society union federation council foundation organization organisation administration directorate
security safety protection defense defence military arms weapon weapons ammunition police public surveillance monitoring
medical medicine pharmaceutical pharmaceuticals pharma health healthcare biological biology bio biotech biotechnology gene
genetics genomics food foods agriculture agricultural textile textiles clothing apparel garment garments cotton shoes
fashion solar photovoltaic battery batteries new advanced applied special specialized high hi precision quality first second
third north south east west northern southern eastern western northeast northwest southeast southwest upper lower great
big grand star light green blue red gold golden silver white black royal star sun sky day city town district prefecture
province municipal municipality county region regional area zone park economic free home house family brothers sons
and of the for in de la le el los las des du et y und der die das von del di da e a an de to with by from on at no number
limited private joint stock open closed liability partnership unitary complex combine concern trust plc test testing
measurement measuring control controls inspection detection experimental project projects program video audio camera media
culture cultural tourism travel hotel real estate property properties environment environmental water nuclear atomic
physics mathematics geology geological mining mine mines minerals coal gold diamond rubber plastic plastics glass paper wood
furniture household appliances appliance tools tool parts spare motor motors engine engines vehicle vehicles car cars truck
trucks tire tires bearing bearings valve valves pump pumps pipe pipes cable cables wire fiber fibre tube film display
`);

const PLACES = set(`
china chinese prc beijing shanghai shenzhen guangzhou guangdong hangzhou zhejiang nanjing jiangsu suzhou wuxi wuhan hubei
chengdu sichuan xian xi shaanxi chongqing tianjin hebei henan zhengzhou hunan changsha fujian xiamen fuzhou anhui hefei
jiangxi nanchang shandong jinan qingdao liaoning shenyang dalian jilin changchun heilongjiang harbin yunnan kunming guizhou
guiyang gansu lanzhou ningxia qinghai xinjiang urumqi tibet inner mongolia hainan guangxi nanning shanxi taiyuan ningbo
wenzhou dongguan foshan zhuhai huizhou zhongshan hong kong hongkong hk macau macao taiwan taipei baoding luoyang mianyang
changji kashgar aksu hotan hetian turpan yili ili kunlun yantai weihai xuzhou changzhou nantong yangzhou jiaxing shaoxing
usa us america american united states kingdom uk britain british england canada canadian mexico mexican brazil brazilian
russia russian moscow petersburg siberia siberian ural kazan ukraine ukrainian belarus belarusian minsk crimea crimean
kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan georgia armenia armenian azerbaijan turkey turkish turkiye istanbul
iran iranian tehran iraq iraqi baghdad syria syrian damascus lebanon lebanese beirut jordan israel israeli saudi arabia arab
emirates uae dubai sharjah abu dhabi qatar kuwait bahrain oman yemen egypt egyptian cairo libya sudan algeria morocco tunisia
pakistan pakistani islamabad lahore karachi india indian delhi mumbai bangladesh sri lanka nepal afghanistan afghan kabul
singapore malaysia malaysian indonesia indonesian thailand thai vietnam vietnamese philippines burma myanmar cambodia laos
japan japanese tokyo korea korean seoul north south pyongyang australia australian zealand
germany german deutschland berlin france french paris italy italian spain spanish portugal netherlands dutch belgium belgian
switzerland swiss austria austrian poland polish czech slovakia slovak hungary hungarian romania romanian bulgaria bulgarian
greece greek cyprus cypriot serbia serbian croatia slovenia bosnia albania macedonia montenegro finland finnish sweden
swedish norway norwegian denmark danish estonia latvia lithuania moldova malta ireland irish iceland luxembourg
venezuela cuba cuban colombia argentina chile peru ecuador bolivia panama nicaragua europe european asia asian africa african
eurasia eurasian pacific atlantic caspian baltic arctic balkan latin nigeria kenya south ethiopia ghana
`);

/** Whether a folded word tells no firm from another. */
export function isGeneral(word: string): boolean {
  return FIELDS.has(word) || PLACES.has(word);
}

export function isPlace(word: string): boolean {
  return PLACES.has(word);
}
