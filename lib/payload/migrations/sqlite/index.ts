import * as migration_20261124_230500_initial from './20261124_230500_initial';

export const migrations = [
  {
    up: migration_20261124_230500_initial.up,
    down: migration_20261124_230500_initial.down,
    name: '20261124_230500_initial'
  },
];
