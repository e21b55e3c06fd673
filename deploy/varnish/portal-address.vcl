# Where the portal is, and who may say what has changed. The rest is in portal.vcl, which reads this file.
# With several instances of the portal: a backend for each (portal_2, …), and two lines for it in vcl_init.

backend portal_1 {
    .host = "127.0.0.1";
    .port = "3000";
    # A page that nobody has asked for since a change is made first.
    .first_byte_timeout = 30s;
    .connect_timeout = 2s;
    .probe = {
        # Static: it costs a millisecond, and it is answered while the store is away. The portal then sends old pages by itself.
        .url = "/robots.txt";
        .interval = 1s;
        .timeout = 2s;
        # Away when it has not answered twice, back when it has once.
        .window = 2;
        .threshold = 1;
        .initial = 1;
    }
}

sub vcl_init {
    new portals_in_turn = directors.round_robin();
    new portals_by_address = directors.shard();
    portals_by_address.set_rampup(10s);
    portals_in_turn.add_backend(portal_1);
    portals_by_address.add_backend(portal_1);
}

# The machines that the portal runs on: EDGE_PURGE_URL there names this Varnish.
acl portals {
    "127.0.0.1";
    "::1";
}
