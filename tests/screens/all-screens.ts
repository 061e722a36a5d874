import { jobScreens } from './job-screens';
import { pageScreens } from './page-screens';
import { reviewScreens } from './review-screens';
import type { Screen } from './screen';
import { settingsScreens } from './settings-screens';
import { toolScreens } from './tool-screens';

/** Every screen of ours. */
export const screens: Screen[] = [...pageScreens, ...reviewScreens, ...jobScreens, ...toolScreens, ...settingsScreens];
