import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const { CHAR, TEXT } = pg.types.builtins;

/**
 * Prisma's adapter for `pg`, with two repairs that migrations need: a script reaches the server whole
 * (the adapter cuts it at every semicolon, inside function bodies too), and the catalogue's "char"
 * columns can be read.
 */
export class MigrationAdapterFactory extends PrismaPg {
  async connect() {
    const adapter = readCharColumns(await super.connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (...options) => readCharColumns(await startTransaction(...options));
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        adapter.onError(error);
      }
    };
    return adapter;
  }
}

/** The engine wants these columns as characters, where the adapter refuses them. */
function readCharColumns(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    let isChar = [];
    const tapped = Object.create(queryable, {
      performIO: {
        value: async (given) => {
          const result = await queryable.performIO(given);
          isChar = result.fields.map((field) => field.dataTypeID === CHAR);
          for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
          return result;
        },
      },
    });
    const result = await queryRaw.call(tapped, query);
    const columnTypes = result.columnTypes.map((type, index) => (isChar[index] ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  return queryable;
}
