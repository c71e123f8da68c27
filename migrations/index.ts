import * as migration_20261128_022817_initial from './20261128_022817_initial';

export const migrations = [
  {
    up: migration_20261128_022817_initial.up,
    down: migration_20261128_022817_initial.down,
    name: '20261128_022817_initial'
  },
];
