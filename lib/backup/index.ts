export { restoreBackup } from './restore-backup';
export { writeBackup, type BackupSummary } from './write-backup';
