package nl.noaber.search;

import java.util.Locale;
import java.util.Set;

/** Says what stands under a hit in the viewer's language; the module that made the document knows what is in it. */
public interface Subtitles {

    /** Of which records. */
    Set<SearchType> types();

    /**
     * The subtitle as it is shown.
     *
     * @param stored as the document has it
     */
    String shown(String stored, Locale locale);
}
