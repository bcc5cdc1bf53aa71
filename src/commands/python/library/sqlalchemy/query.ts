/** sqlalchemy.orm, third part: queries that give objects. */
export const query = String.raw`
class Query(Select):
    session = None

    def named_apart(self):
        return True

    def _rows(self):
        self.session.flush()
        binds = Binds()
        _, rows, _ = self.session.ask(self.sql_of_select(binds), binds.values)
        return self.session.loaded(self, rows)

    def all(self):
        rows = self._rows()
        return [row[0] for row in rows] if self._single() else rows

    def _single(self):
        return len(self.entities) == 1 and isinstance(self.entities[0], type)

    def first(self):
        found = self.limit(1).all()
        return found[0] if found else None

    def one_or_none(self):
        found = self.all()
        if len(found) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return found[0] if found else None

    def one(self):
        found = self.one_or_none()
        if found is None:
            raise exc.NoResultFound("No row was found when one was required")
        return found

    def scalar(self):
        found = self._rows()
        return found[0][0] if found else None

    def get(self, key):
        return self.session.get(self.entities[0], key)

    def count(self):
        self.session.flush()
        binds = Binds()
        inner = self._with(orders=[]).sql_of_select(binds)
        return self.session.ask("SELECT count(*) AS count_1 \nFROM (%s) AS anon_1" % inner, binds.values)[1][0][0]

    def exists(self):
        not_simulated("Query.exists")

    def with_entities(self, *entities):
        return self._with(entities=list(entities), origin=self.origin or self.entities[0])

    def delete(self, synchronize_session=None):
        self.session.flush()
        change = Delete(self.entities[0]).where(*self.conditions)
        return self.session.execute(change).rowcount

    def update(self, values, synchronize_session=None):
        self.session.flush()
        change = Update(self.entities[0]).where(*self.conditions).values({key if isinstance(key, str) else key.name: value for key, value in values.items()})
        count = self.session.execute(change).rowcount
        self.session.forget(self.entities[0])
        return count

    def __iter__(self):
        return iter(self.all())

    def __getitem__(self, index):
        return self.all()[index]
`;
