import * as migration_20261126_171512_initial from './20261126_171512_initial';

export const migrations = [
  {
    up: migration_20261126_171512_initial.up,
    down: migration_20261126_171512_initial.down,
    name: '20261126_171512_initial'
  },
];
