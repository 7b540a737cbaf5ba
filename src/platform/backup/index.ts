export { BackupDamaged, type Totals } from './lines.ts';
export { RestoreRefused, restoreBackup, type Restored, type RestoreTarget } from './restore-backup.ts';
export { writeBackup, type BackupSource } from './write-backup.ts';
