package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.Recess;
import nl.noaber.agenda.RecessCalendar;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Remembered;
import nl.noaber.kernel.database.Forgetful;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Source;

/** Reads recesses, and writes those of the list that comes with Noaber. */
@Singleton
final class RecessRepository implements Forgetful {

    private final Database database;
    private final Remembered<Known, List<Recess>> remembered;

    RecessRepository(Database database, Clock clock) {
        this.database = database;
        this.remembered = new Remembered<>(_ -> Map.of(Known.ALL, read()), clock);
    }

    /** They are read all at once. */
    private enum Known {
        ALL
    }

    private record Stored(
            UUID id,
            RecessCalendar calendar,
            String name,
            String englishName,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate knownUntil,
            String source,
            Certainty certainty) {

        static Stored of(Recess recess) {
            return new Stored(
                    Ids.named("recess/" + recess.calendar() + "/" + recess.name() + "/" + recess.from()),
                    recess.calendar(),
                    recess.name(),
                    recess.englishName(),
                    recess.from(),
                    recess.until(),
                    recess.knownUntil(),
                    recess.source().text(),
                    recess.source().certainty());
        }
    }

    /** As they were ten seconds ago at most. */
    List<Recess> all() {
        return remembered.byIds(Set.of(Known.ALL)).getOrDefault(Known.ALL, List.of());
    }

    @Override
    public void forget() {
        remembered.forget();
    }

    private List<Recess> read() {
        return database.sql("""
            SELECT calendar, name, english_name, first_day, last_day, known_until, source, certainty
              FROM recess
             ORDER BY first_day, id
            """).list(RecessRepository::read);
    }

    /** Users cannot change these: what the list says is so. */
    void replace(Collection<Recess> recesses) {
        forget();
        database.sql("DELETE FROM recess").update();
        database.sql("""
            INSERT INTO recess (id, calendar, name, english_name, first_day, last_day, known_until, source, certainty)
            VALUES (:id, :calendar, :name, :englishName, :firstDay, :lastDay, :knownUntil, :source, :certainty)
            """).updateEach(recesses.stream().map(Stored::of).toList());
    }

    private static Recess read(Row row) {
        return new Recess(
                row.choice("calendar", RecessCalendar.class),
                row.text("name"),
                row.text("english_name"),
                row.date("first_day"),
                row.date("last_day"),
                row.date("known_until"),
                new Source(row.text("source"), row.choice("certainty", Certainty.class)));
    }
}
