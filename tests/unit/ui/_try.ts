import { cardModel } from '/work/main/src/ui/card-model.ts';
import { wordsAtRest } from '/work/main/src/ui/rest-bounds.ts';
import * as f from '/work/main/tests/unit/ui/fixtures.ts';
import { en, fr } from '/work/main/tests/unit/ui/translate.ts';
const line=(l:any)=>l.map((p:any)=>p.href?`[${p.text}](${p.href})`:p.cited?`*${p.text}*`:p.strong?`**${p.text}**`:p.text).join('');
export function show(e:any,lang:any,day?:string,kind:any='article',today=f.TODAY,certainty:any='sure',det=true){
 const t=lang==='en'?en:fr;
 const m=cardModel({entity:e,certainty,article:day?{kind,day}:{kind},today,lang,translate:t});
 console.log(`\n=== ${e.id} ${lang} ${day} ${kind} (${wordsAtRest(m,t)} words)\n${m.heading} | ${line(m.subheading)}\n${m.say}\n${m.note??''}`);
 for(const r of m.rows) console.log(` ${r.date} <${r.kind}> ${r.text??''} ${r.entries.map(x=>`${x.list} ${x.tag} · [${x.source?.text}]${x.meaning?'\n     '+x.meaning:''}`).join('\n    ')}`);
 console.log(m.foot.join(' '));
 if(det){ for(const s of m.details) console.log(' # '+line(s.heading)+'\n   '+s.lines.map(line).join('\n   ')); console.log(m.detailsFoot.join(' ')); console.log('CITE '+m.citation);}
}
const a=process.argv[2];
if(a==='models'){ show(f.hikvision,'fr','2019-10-08'); show(f.sensetime,'en','2024-03-14'); show(f.huawei,'en','2019-05-17'); show(f.megvii,'fr','2024-03-14');}
else { for (const e of f.everyone) for (const lang of ['en','fr']) for (const d of [undefined,'2015-05-12','2019-05-17','2019-10-08','2019-10-14','2021-06-01','2024-03-14','2026-11-20']) show(e,lang,d,'article',f.TODAY,'sure',false);
 show(f.hikvision,'fr',undefined,'section'); show(f.yitu,'fr','2020-01-01','article',f.TODAY,'possible');show(f.yitu,'en','2020-01-01','article',f.TODAY,'possible');}
