export { addRelease, announceOperation, readPortalState, type PortalState, type Release } from './portal-state.ts';
export {
  addSettingVersion,
  settingOn,
  settingRefusals,
  settingVersions,
  type NewSetting,
  type SettingVersion,
} from './setting-version.ts';

/** Tables of this part that the application may only add to; checked at every start. */
export const APPEND_ONLY = ['setting_version'] as const;
