package nl.noaber.kernel.sql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says when it refuses, without what it quotes: it repeats the value that did not fit, and all that is logged
 * of a failure has its message. Which key or column it was may stay.
 */
final class WithoutValues {

    private static final Pattern QUOTED = Pattern.compile("'.*'", Pattern.DOTALL);
    private static final Pattern WHERE = Pattern.compile(" for (?:key|column) '[\\w.]+'(?: at row \\d+)?$");

    private WithoutValues() {}

    /** The same state, code and place, and what caused it when that was no server's word. */
    static SQLException of(SQLException loud) {
        SQLException quiet = new SQLException(
                message(Objects.requireNonNullElse(loud.getMessage(), "")), loud.getSQLState(), loud.getErrorCode());
        quiet.setStackTrace(loud.getStackTrace());
        Throwable cause = loud.getCause();
        if (cause != null) {
            quiet.initCause(cause instanceof SQLException further ? of(further) : cause);
        }
        return quiet;
    }

    static String message(String said) {
        Matcher where = WHERE.matcher(said);
        int end = where.find() ? where.start() : said.length();
        return QUOTED.matcher(said.substring(0, end)).replaceAll("'…'") + said.substring(end);
    }
}
