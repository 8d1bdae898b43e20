package nl.noaber.kernel.sql;

/** A part of a statement with its values, written once and added to many: what a viewer may see, a filter, a page. */
@FunctionalInterface
public interface Fragment {

    /** The fragment that adds nothing. */
    Fragment NOTHING = sql -> {};

    /** Appends the text of this part to the statement and binds its values. */
    void addTo(Sql sql);
}
