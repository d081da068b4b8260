import { openStore } from '../../../store/open-store.ts';
import { testStore } from '../contract.ts';
import { toFreshPath } from '../fresh-path.ts';

testStore('embedded', () => openStore(`file:${toFreshPath()}`, 'write'));
