import * as migration_20261126_155712_initial from './20261126_155712_initial';

export const migrations = [
  {
    up: migration_20261126_155712_initial.up,
    down: migration_20261126_155712_initial.down,
    name: '20261126_155712_initial'
  },
];
