/**
 * Owns the way to the database: the JDBC address with the options that MariaDB and MySQL both need, the place of the
 * changelogs, and the MariaDB that the process starts itself when no other server is named. It promises that what runs
 * on the one server runs on the other with the same times, the same collation and the same isolation.
 */
@NullMarked
package nl.noaber.kernel.database;

import org.jspecify.annotations.NullMarked;
