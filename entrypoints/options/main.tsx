import '~/components/shared/theme.css';
import '~/components/options/options.css';
import '~/components/options/card.css';
import '~/components/options/form.css';
import '~/components/options/result.css';
import '~/components/shared/report.css';
import '~/components/options/settings.css';
import '~/components/options/rules/cover-order.css';
import '~/components/options/rules/preview.css';
import '~/components/options/rows.css';
import '~/components/options/automatic/automatic.css';
import { render } from 'preact';
import { followColorScheme } from '~/components/options/follow-color-scheme';
import { OptionsPage } from '~/components/options/options-page';
import { direction, language, t } from '~/utils/i18n';

followColorScheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('options_title');

const root = document.getElementById('root');
if (root) render(<OptionsPage />, root);
