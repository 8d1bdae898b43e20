package nl.noaber.privacy;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import org.jspecify.annotations.Nullable;

/** The register of processing activities of article 30 of the AVG, made from what the modules say that they hold. */
public interface ProcessingRegister {

    /** Whether the register is open to this viewer: administrators and auditors. */
    boolean isOpenTo(Viewer viewer);

    Register register(Viewer viewer);

    /**
     * The register as it is now.
     *
     * @param controller the organisation that answers for the data, as the settings have it
     * @param officer whom to turn to, as the settings have it
     */
    record Register(
            @Nullable String controller, @Nullable String officer, List<Activity> holdings, List<RetentionRule> rules) {
        public Register {
            holdings = List.copyOf(holdings);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A kind of data that is held.
     *
     * @param columns with their tables
     * @param rows about how many rows the tables have, as the database estimates it
     */
    record Activity(
            String kind, List<String> tables, List<String> columns, int rows, Set<People> people, Set<Data> data) {
        public Activity {
            tables = List.copyOf(tables);
            columns = List.copyOf(columns);
        }
    }
}
