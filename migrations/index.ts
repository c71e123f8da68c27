import * as migration_20261124_023059_initial from './20261124_023059_initial';
import * as migration_20261124_145612_workflow from './20261124_145612_workflow';
import * as migration_20261125_003944_shut_outs from './20261125_003944_shut_outs';
import * as migration_20261125_010047_shares_and_images from './20261125_010047_shares_and_images';
import * as migration_20261125_011217_translation from './20261125_011217_translation';
import * as migration_20261125_023100_texts_by_parent from './20261125_023100_texts_by_parent';
import * as migration_20261125_050248_lists_glossary_overview from './20261125_050248_lists_glossary_overview';
import * as migration_20261125_073643_editions_without_locks from './20261125_073643_editions_without_locks';
import * as migration_20261125_081551_reset_without_time from './20261125_081551_reset_without_time';
import * as migration_20261126_051935_leases from './20261126_051935_leases';

export const migrations = [
  {
    up: migration_20261124_023059_initial.up,
    down: migration_20261124_023059_initial.down,
    name: '20261124_023059_initial',
  },
  {
    up: migration_20261124_145612_workflow.up,
    down: migration_20261124_145612_workflow.down,
    name: '20261124_145612_workflow',
  },
  {
    up: migration_20261125_003944_shut_outs.up,
    down: migration_20261125_003944_shut_outs.down,
    name: '20261125_003944_shut_outs',
  },
  {
    up: migration_20261125_010047_shares_and_images.up,
    down: migration_20261125_010047_shares_and_images.down,
    name: '20261125_010047_shares_and_images',
  },
  {
    up: migration_20261125_011217_translation.up,
    down: migration_20261125_011217_translation.down,
    name: '20261125_011217_translation',
  },
  {
    up: migration_20261125_023100_texts_by_parent.up,
    down: migration_20261125_023100_texts_by_parent.down,
    name: '20261125_023100_texts_by_parent',
  },
  {
    up: migration_20261125_050248_lists_glossary_overview.up,
    down: migration_20261125_050248_lists_glossary_overview.down,
    name: '20261125_050248_lists_glossary_overview',
  },
  {
    up: migration_20261125_073643_editions_without_locks.up,
    down: migration_20261125_073643_editions_without_locks.down,
    name: '20261125_073643_editions_without_locks',
  },
  {
    up: migration_20261125_081551_reset_without_time.up,
    down: migration_20261125_081551_reset_without_time.down,
    name: '20261125_081551_reset_without_time',
  },
  {
    up: migration_20261126_051935_leases.up,
    down: migration_20261126_051935_leases.down,
    name: '20261126_051935_leases'
  },
];
