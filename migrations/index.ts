import * as migration_20261126_103414_initial from './20261126_103414_initial';

export const migrations = [
  {
    up: migration_20261126_103414_initial.up,
    down: migration_20261126_103414_initial.down,
    name: '20261126_103414_initial'
  },
];
