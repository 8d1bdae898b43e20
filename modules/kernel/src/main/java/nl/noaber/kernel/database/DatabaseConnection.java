package nl.noaber.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.kernel.sql.DemotedServers;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and how to speak to it: over MySQL Connector/J, to MySQL and to MariaDB alike.
 *
 * @param url a {@code jdbc:mysql:} address; options it already has win over ours
 * @param user the user, unless the address names one
 * @param password the user's password, unless the address has it
 */
public record DatabaseConnection(
        String url, @Nullable String user, @Nullable String password) {

    /** The collation of every schema and connection: one that both servers have, blind to accents and case. */
    public static final String COLLATION = "utf8mb4_unicode_520_ci";

    /** Where Liquibase starts: it includes every {@code db/modules/NN-name/*.sql} on the classpath, in that order. */
    public static final String CHANGELOG = "db/changelog.yaml";

    // An offset and not a name: MySQL knows named zones only after somebody loaded its tables of zones.
    // Prepared on our side: a server-side statement costs a round trip, and is not rewritten into one batch.
    private static final Map<String, String> OPTIONS = Map.of(
            "connectionTimeZone", "%2B00:00",
            "forceConnectionTimeZoneToSession", "true",
            "characterEncoding", "UTF-8",
            "connectionCollation", COLLATION,
            "rewriteBatchedStatements", "true",
            "useServerPrepStmts", "false",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "500",
            "prepStmtCacheSqlLimit", "16384",
            "connectTimeout", "10000");

    public DatabaseConnection {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new DatabaseStartException("The database address must begin with jdbc:mysql: (for MariaDB too), not: "
                    + url.replaceAll("[?].*", ""));
        }
        url = withOptions(url);
    }

    /** What Micronaut is told: the pool of the default data source, and the changelogs that migrate it. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("datasources.default.url", url);
        settings.put("datasources.default.driver-class-name", "com.mysql.cj.jdbc.Driver");
        settings.put("datasources.default.dialect", "MYSQL");
        settings.put("datasources.default.transaction-isolation", "TRANSACTION_READ_COMMITTED");
        settings.put("datasources.default.exception-override-class-name", DemotedServers.class.getName());
        if (user != null) {
            settings.put("datasources.default.username", user);
        }
        if (password != null) {
            settings.put("datasources.default.password", password);
        }
        settings.put("liquibase.datasources.default.change-log", "classpath:" + CHANGELOG);
        return settings;
    }

    /** One connection of its own, beside any pool. The caller closes it. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseConnection[" + url.replaceAll("[?].*", "") + "]";
    }

    private static String withOptions(String url) {
        StringBuilder address = new StringBuilder(url);
        OPTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(option ->
                        !url.contains("?" + option.getKey() + "=") && !url.contains("&" + option.getKey() + "="))
                .forEach(option -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(option.getKey())
                        .append('=')
                        .append(option.getValue()));
        return address.toString();
    }
}
