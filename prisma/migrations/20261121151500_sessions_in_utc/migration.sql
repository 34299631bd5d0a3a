-- Prisma reads and writes instants as if every session were in UTC; where the server has another time zone, they would be
-- off by its offset. As a setting of the role it holds for every new session, also behind a transaction pooler.
ALTER ROLE CURRENT_USER SET timezone = 'UTC';
