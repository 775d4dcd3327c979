import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.util.concurrent.TimeUnit;

/**
 * Temporal's time-skipping test server, with one thing its own main class cannot do: its time may begin at a
 * chosen instant, in the past as well. Arguments: PORT. DAYSIX_TIME_START: epoch milliseconds; without it, now.
 */
public final class DaySixTimeServer {
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    String start = System.getenv("DAYSIX_TIME_START");
    // Zero means "now" to the starter. Time skipping begins locked: only an explicit step moves it.
    TestServicesStarter services = new TestServicesStarter(true, start == null ? 0 : Long.parseLong(start));
    ServerBuilder<?> builder = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create());
    // The SDK pings every half minute, also while it waits; unless that is allowed it is rejected as a flood.
    builder.permitKeepAliveTime(5, TimeUnit.SECONDS).permitKeepAliveWithoutCalls(true);
    GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), builder);
    Server server = builder.build().start();

    Thread stop = new Thread(() -> {
      server.shutdownNow();
      try {
        server.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    });
    Runtime.getRuntime().addShutdownHook(stop);
    // A launcher that was killed cannot stop this server: its end of our standard input closes instead.
    while (System.in.read() >= 0) { }
    System.exit(0);
  }
}
