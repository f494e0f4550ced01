/** What the prose of `content/` may name: live figures, links by name, sentences that depend on the settings, and pictures. */
import EmbedExample from './EmbedExample.astro';
import Example from './Example.astro';
import Figure from './Figure.astro';
import Go from './Go.astro';
import Official from './Official.astro';
import RuleStatus from './RuleStatus.astro';
import SampleNumber from './SampleNumber.astro';
import SaveAs from './SaveAs.astro';
import ServerFile from './ServerFile.astro';
import Setting from './Setting.astro';
import SettingList from './SettingList.astro';
import Sheet from './Sheet.astro';

export const prose = {
  ...{ EmbedExample, Example, Figure, Go, Official },
  ...{ RuleStatus, SampleNumber, ServerFile, Setting, SettingList },
  ...{ SaveAs, Sheet },
};
