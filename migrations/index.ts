import * as migration_20261126_162624_initial from './20261126_162624_initial';

export const migrations = [
  {
    up: migration_20261126_162624_initial.up,
    down: migration_20261126_162624_initial.down,
    name: '20261126_162624_initial'
  },
];
