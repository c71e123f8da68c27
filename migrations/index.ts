import * as migration_20261126_195710_initial from './20261126_195710_initial';

export const migrations = [
  {
    up: migration_20261126_195710_initial.up,
    down: migration_20261126_195710_initial.down,
    name: '20261126_195710_initial'
  },
];
