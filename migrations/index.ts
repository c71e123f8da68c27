import * as migration_20261128_031436_initial from './20261128_031436_initial';

export const migrations = [
  {
    up: migration_20261128_031436_initial.up,
    down: migration_20261128_031436_initial.down,
    name: '20261128_031436_initial'
  },
];
