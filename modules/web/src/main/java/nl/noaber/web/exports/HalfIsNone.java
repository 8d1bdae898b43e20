package nl.noaber.web.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A file on its way from who writes it to who reads it; each may be another thread from moment to moment, which a pipe of
 * the JDK takes for dead. Reading it to the end fails unless its writer said that it is whole.
 */
final class HalfIsNone extends InputStream {

    private static final int AHEAD = 16;

    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean unread;
    private Chunk current = new Chunk(ByteBuffer.allocate(0), End.NOT_YET);

    /** Where the file is written; what is written waits until it is read. */
    OutputStream writer() {
        return new Writer();
    }

    /** The end of it, after which nothing is written. */
    void end(boolean whole) {
        try {
            hand(new Chunk(ByteBuffer.allocate(0), whole ? End.WHOLE : End.HALF));
        } catch (IOException unheard) {
            unread = true;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!current.bytes().hasRemaining()) {
            if (current.end() == End.WHOLE) {
                return -1;
            }
            if (current.end() == End.HALF) {
                throw new IOException("The export stopped halfway");
            }
            current = next();
        }
        int count = Math.min(length, current.bytes().remaining());
        current.bytes().get(bytes, from, count);
        return count;
    }

    /** Who writes learns of it with the next chunk. */
    @Override
    public void close() {
        unread = true;
        chunks.clear();
    }

    private Chunk next() throws IOException {
        try {
            return chunks.take();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private void hand(Chunk chunk) throws IOException {
        try {
            do {
                if (unread) {
                    throw new IOException("nobody reads the export any more");
                }
            } while (!chunks.offer(chunk, 1, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("an export was interrupted");
    }

    private enum End {
        NOT_YET,
        WHOLE,
        HALF
    }

    private record Chunk(ByteBuffer bytes, End end) {}

    private final class Writer extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] copy = new byte[length];
            System.arraycopy(bytes, from, copy, 0, length);
            hand(new Chunk(ByteBuffer.wrap(copy), End.NOT_YET));
        }
    }
}
