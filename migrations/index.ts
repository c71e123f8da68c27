import * as migration_20261128_025216_initial from './20261128_025216_initial';

export const migrations = [
  {
    up: migration_20261128_025216_initial.up,
    down: migration_20261128_025216_initial.down,
    name: '20261128_025216_initial'
  },
];
