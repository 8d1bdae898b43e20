package nl.noaber.kernel.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class Ports {

    /** The asked port if nobody has it, or any free one for 0. */
    static int choose(int asked) {
        try (ServerSocket socket = new ServerSocket(asked, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "Port " + asked
                            + " of the database is taken by another program: stop that one, or choose another port.",
                    e);
        }
    }

    private Ports() {}
}
