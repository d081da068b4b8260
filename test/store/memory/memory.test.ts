import { createMemoryStore } from '../../../store/memory/create-memory-store.ts';
import { testStore } from '../contract.ts';

testStore('memory', async () => createMemoryStore());
