package nl.noaber.kernel.database;

/** Remembers something of the database for as long as the process lives; of no use once the database begins anew, as in tests. */
public interface Forgetful {

    void forget();
}
