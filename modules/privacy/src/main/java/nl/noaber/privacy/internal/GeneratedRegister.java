package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.privacy.ProcessingRegister;

/** Puts together what the modules say that they hold, by kind. */
@Singleton
final class GeneratedRegister implements ProcessingRegister {

    private final List<PersonalRecords> modules;
    private final RetentionRows rules;
    private final RegisterSettings settings;
    private final Database database;

    GeneratedRegister(
            List<PersonalRecords> modules, RetentionRows rules, RegisterSettings settings, Database database) {
        this.modules = modules;
        this.rules = rules;
        this.settings = settings;
        this.database = database;
    }

    @Override
    public boolean isOpenTo(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.AUDITOR;
    }

    @Override
    public Register register(Viewer viewer) {
        Map<String, Integer> rows = rows();
        Map<String, List<Holding>> kinds = new TreeMap<>();
        modules.stream()
                .flatMap(module -> module.holdings().stream())
                .forEach(holding -> kinds.computeIfAbsent(holding.kind(), _ -> new ArrayList<>())
                        .add(holding));
        List<Activity> activities = new ArrayList<>();
        kinds.forEach((kind, holdings) -> activities.add(activity(kind, holdings, rows)));
        return new Register(settings.controller(), settings.officer(), activities, rules.rules());
    }

    private Map<String, Integer> rows() {
        return database.sql("""
            SELECT table_name AS name, COALESCE(table_rows, 0) AS number
              FROM information_schema.tables
             WHERE table_schema = DATABASE()
            """)
                .map(row -> row.text("name").toLowerCase(Locale.ROOT), row -> (int) row.longNumber("number"));
    }

    private static Activity activity(String kind, List<Holding> holdings, Map<String, Integer> rows) {
        Set<People> people = EnumSet.noneOf(People.class);
        Set<Data> data = EnumSet.noneOf(Data.class);
        holdings.forEach(holding -> {
            people.addAll(holding.people());
            data.addAll(holding.data());
        });
        List<String> tables = holdings.stream().map(Holding::table).distinct().toList();
        List<String> columns = holdings.stream()
                .flatMap(holding -> holding.columns().stream().map(column -> holding.table() + "." + column))
                .toList();
        int number =
                tables.stream().mapToInt(table -> rows.getOrDefault(table, 0)).sum();
        return new Activity(kind, tables, columns, number, people, data);
    }
}
