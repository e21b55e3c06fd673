export { keepAnnouncing } from './keep-announcing';
export { announceQueue, announceTasks } from './tasks';
