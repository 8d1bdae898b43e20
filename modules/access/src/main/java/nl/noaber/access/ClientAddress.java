package nl.noaber.access;

import io.micronaut.http.HttpRequest;

/** From which address a request comes, whoever sends it. */
public interface ClientAddress {

    /** The client's address; that of the proxy's client where the configuration says that there is a proxy. */
    String of(HttpRequest<?> request);
}
