package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import nl.noaber.access.ClientAddress;

/**
 * From where a request comes. What a proxy says of it is believed only when {@code noaber.behind-proxy} is true, as
 * anybody can say it.
 */
@Singleton
final class RequestOrigin implements ClientAddress {

    /** An address of version 6 with the name of its zone is shorter. */
    private static final int LONGEST = 60;

    private final boolean behindProxy;

    RequestOrigin(@Value("${noaber.behind-proxy:false}") boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    @Override
    public String of(HttpRequest<?> request) {
        return address(request);
    }

    /** The client's address. A header that comes on several lines is one list, in the order of the lines. */
    String address(HttpRequest<?> request) {
        String forwarded = String.join(",", request.getHeaders().getAll("X-Forwarded-For"));
        return behindProxy && !forwarded.isBlank() ? lastOf(forwarded) : address(request.getRemoteAddress());
    }

    /** Whether the browser speaks TLS, to us or to the proxy. Only ever makes a cookie stricter. */
    boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || request.getHeaders()
                        .get("X-Forwarded-Proto", String.class, "")
                        .equalsIgnoreCase("https");
    }

    /** The proxy adds the address that it sees to the end; what stands before it may be made up. */
    private static String lastOf(String forwarded) {
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.length() > LONGEST ? last.substring(0, LONGEST) : last;
    }

    private static String address(InetSocketAddress remote) {
        InetAddress address = remote.getAddress();
        return address == null ? remote.getHostString() : address.getHostAddress();
    }
}
