package nl.noaber.app.journey;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.TestServer;

/** Files that somebody takes home. */
@Singleton
class Downloads {

    private final TestServer server;

    Downloads(TestServer server) {
        this.server = server;
    }

    HttpResponse<byte[]> of(Viewer who, String path) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest signIn = HttpRequest.newBuilder(server.at("/sign-in"))
                .header("Origin", server.at("/").toString().replaceAll("/$", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("return=/search&user=" + who.userId()))
                .build();
        client.send(signIn, BodyHandlers.discarding());
        return client.send(HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofByteArray());
    }
}
