package nl.noaber.web.exports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is still being written: reading it to the end fails unless its writer said that it is whole. */
final class HalfIsNone extends FilterInputStream {

    private volatile boolean whole;

    HalfIsNone(InputStream written) {
        super(written);
    }

    /** To be said before the writing end is closed. */
    void isWhole() {
        whole = true;
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return checked(super.read(bytes, from, length));
    }

    private int checked(int read) throws IOException {
        if (read < 0 && !whole) {
            throw new IOException("The export stopped halfway");
        }
        return read;
    }
}
