package nl.noaber.web.exports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is being written; closed only when it is whole. */
interface Sheet {

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Gives what was written so far to the reader. */
    void flush() throws IOException;

    void finish() throws IOException;
}
