# The Service of newspaper.yaml, which sends each request to an instance that is ready, in the place of
# ../varnish/portal-address.vcl.

backend portal_1 {
    .host = "portal";
    .port = "3000";
    .first_byte_timeout = 30s;
    .connect_timeout = 2s;
    .probe = {
        .url = "/robots.txt";
        .interval = 1s;
        .timeout = 2s;
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

# The networks that clusters give their pods.
acl portals {
    "127.0.0.1";
    "10.0.0.0"/8;
    "172.16.0.0"/12;
    "192.168.0.0"/16;
}
