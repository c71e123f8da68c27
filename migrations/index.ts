import * as migration_20261128_024505_initial from './20261128_024505_initial';

export const migrations = [
  {
    up: migration_20261128_024505_initial.up,
    down: migration_20261128_024505_initial.down,
    name: '20261128_024505_initial'
  },
];
