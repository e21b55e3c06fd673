/** None of the portal's: Next would take its configuration from the folder above. */
export default {};
