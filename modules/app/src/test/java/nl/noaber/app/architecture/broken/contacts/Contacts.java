package nl.noaber.app.architecture.broken.contacts;

import io.micronaut.transaction.annotation.Transactional;
import java.sql.SQLException;

/** Speaks JDBC, and opens a transaction by annotation. */
public class Contacts {

    @Transactional
    public int count() {
        return new SQLException("none").getErrorCode();
    }
}
