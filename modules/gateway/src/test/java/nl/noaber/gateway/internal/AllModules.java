package nl.noaber.gateway.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.kernel.graphql.GraphQlModule;

/** A test can ask for one bean, not for a list of them. */
@Singleton
record AllModules(List<GraphQlModule> modules) {}
