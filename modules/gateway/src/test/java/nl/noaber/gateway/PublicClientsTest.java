package nl.noaber.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NoaberTest
class PublicClientsTest {

    private final TestServer server;

    PublicClientsTest(TestServer server) {
        this.server = server;
    }

    @BeforeAll
    static void prepare() {
        NodeClients.prepare();
    }

    private List<String> run(String script, int statements) {
        List<String> lines = NodeClients.run(script, server.at("").toString().replaceFirst("/$", ""));
        lines.stream().filter(line -> line.startsWith("event after")).forEach(System.out::println);
        assertThat(lines).noneMatch(line -> line.startsWith("FAILS"));
        assertThat(lines.stream().filter(line -> line.startsWith("holds"))).hasSizeGreaterThanOrEqualTo(statements);
        return lines;
    }

    @Test
    void passesThePublicAuditOfGraphQlOverHttp() {
        run("audit.mjs", 36);
    }

    @Test
    void streamsToThePublicClientForServerSentEvents() {
        run("sse.mjs", 6);
    }

    @Test
    void conversesWithThePublicClientForWebSockets() {
        run("ws.mjs", 16);
    }
}
