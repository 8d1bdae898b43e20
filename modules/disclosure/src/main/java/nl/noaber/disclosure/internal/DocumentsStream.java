package nl.noaber.disclosure.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Documents in one ZIP, written as far as it is read: one of them in memory at a time. It breaks off when one is gone, so
 * that half of it never passes for the whole.
 */
final class DocumentsStream extends InputStream {

    private final Iterator<String> names;
    private final Function<String, Optional<byte[]>> content;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(written);
    private byte[] ready = new byte[0];
    private int place;
    private boolean whole;

    DocumentsStream(List<String> names, Function<String, Optional<byte[]>> content) {
        this.names = List.copyOf(names).iterator();
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (place == ready.length) {
            if (whole) {
                return -1;
            }
            next();
        }
        int count = Math.min(length, ready.length - place);
        System.arraycopy(ready, place, bytes, from, count);
        place += count;
        return count;
    }

    private void next() throws IOException {
        if (names.hasNext()) {
            add(names.next());
        } else {
            zip.close();
            whole = true;
        }
        ready = written.toByteArray();
        written.reset();
        place = 0;
    }

    private void add(String name) throws IOException {
        byte[] document = content.apply(name).orElseThrow(() -> new IOException(name + " was taken away meanwhile"));
        zip.putNextEntry(new ZipEntry(name));
        zip.write(document);
        zip.closeEntry();
        zip.flush();
    }
}
