package nl.noaber.kernel.sql;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Takes connections to a server that may not write any longer out of the pool: they still work, so that the pool would
 * hand them out again. Named in the configuration of the pool, as {@code exception-override-class-name}.
 */
public final class DemotedServers implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException refused) {
        return TransientFailure.isGone(refused) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
