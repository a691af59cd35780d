/** The page of a report: shows what the card prepared, once, and sends nothing itself. */
import { render } from 'preact';
import { parseReportDraft } from '../../src/platform/report-draft.ts';
import { translate } from '../../src/platform/i18n.ts';
import { ownVersion, takeReport } from '../../src/platform/own-pages.ts';
import { CORRECTIONS } from '../../src/platform/project.ts';
import { reportParts } from '../../src/ui/report-model.ts';
import { ReportGone, ReportView } from '../../src/ui/report-view.tsx';
import { langOf } from '../../src/ui/translate.ts';

document.documentElement.lang = langOf(translate);
document.title = `${translate('report_title')} · Listmark`;
const draft = parseReportDraft(await takeReport(location.hash));
const onCopy = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
render(
  draft === undefined ? (
    <ReportGone translate={translate} />
  ) : (
    <ReportView
      parts={reportParts(draft, ownVersion(), translate)}
      target={CORRECTIONS}
      translate={translate}
      onCopy={onCopy}
    />
  ),
  document.getElementById('report')!,
);
