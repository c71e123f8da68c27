import * as migration_20261126_170208_initial from './20261126_170208_initial';

export const migrations = [
  {
    up: migration_20261126_170208_initial.up,
    down: migration_20261126_170208_initial.down,
    name: '20261126_170208_initial'
  },
];
